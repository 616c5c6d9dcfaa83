"""`piyue read`: a text on the screen."""

import os
import sys
from argparse import ArgumentParser
from dataclasses import replace

from reader.cli.parsers import Context
from reader.config.messages import gettext as _
from reader.config.messages import mark

SUMMARY = mark("Read a text on the screen")
