"""An encrypted clinical journal for aesthetic clinics; this file names the version and must not import anything."""

__version__ = "0.1.0"
