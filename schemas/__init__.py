"""The words every stage speaks: sources, pages, evidence, records and errors. Imports no other stage."""
