"""`python -m reader` is `piyue`."""

import sys

from reader.cli.main import main

sys.exit(main())
