"""Tables: what each is, from its heads and what its cells hold, and one record or more a row."""
