"""The command line, the pipeline that strings the stages together, and its workers."""

import os

# Documents are read by processes side by side; two threads of numpy's in each make all of them slower. It counts
# only where it is set before numpy is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
