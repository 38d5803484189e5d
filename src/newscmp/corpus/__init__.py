"""Where documents are kept and how an id finds one."""
