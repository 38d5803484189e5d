"""What several detectors look for in a sentence, and how their findings are put together."""
