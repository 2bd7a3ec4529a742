"""The command line, the pipeline that strings the stages together, and its workers."""
