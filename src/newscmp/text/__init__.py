"""Analysis of ONE document: lines, sentences, tokens, mentions, times, quantities, attributions."""
