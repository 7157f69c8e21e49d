"""The ledger in the window: the list of cases, one case with its acts, registering."""
