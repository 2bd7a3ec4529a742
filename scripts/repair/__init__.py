"""Parts of the training and the measuring of the repair of Norwegian."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
"""As the program does: matrices are small, and threads that wait for each other cost more than they give."""
