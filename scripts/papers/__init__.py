"""Invented papers of invented public bodies, with gold, that tagging is measured on."""
