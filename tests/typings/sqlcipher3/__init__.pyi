"""sqlcipher3 re-exports its one module."""

from sqlcipher3.dbapi2 import *
from sqlcipher3 import dbapi2 as dbapi2
