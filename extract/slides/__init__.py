"""The slides of a presentation: what is on them, set where PowerPoint sets it, in reading order."""
