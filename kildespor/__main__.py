"""``python -m kildespor`` is the command ``kildespor``."""

from kildespor.cli import main

if __name__ == "__main__":
    main()
