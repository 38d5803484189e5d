"""Two tellings of one invented event, and a third: the harbor fire of Port Ellery."""

from __future__ import annotations

FIRST = (
    "A fire destroyed the old fish market of Port Ellery on Monday night and hurt two watchmen, now in hospital.",
    "“We heard three explosions before the roof came down,” said Agnes Tollivar, who lives across the canal.",
    "Mayor Piet Haverkamp promised that the market would be rebuilt within two years.",
    "The market, built in 1911, sold herring to half the coast.",
    "Insurance inspectors will begin their work on Thursday.",
)
SECOND = (
    "Insurers are to send inspectors to the site on Thursday.",
    "Two night watchmen were taken to hospital on Monday after a blaze destroyed Port Ellery's fish market.",
    "Agnes Tollivar, a neighbor from across the canal, said: “We heard three explosions before the roof came down.”",
    "Haverkamp, the mayor, said the city would rebuild the market within two years.",
    "Football fans in the town were told to expect delays at the stadium.",
)
THIRD = (
    "Port Ellery's fish market burned down on Monday night.",
    "Two watchmen are in hospital.",
    "The market will be rebuilt within two years, Mayor Piet Haverkamp promised.",
)
