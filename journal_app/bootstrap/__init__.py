"""The only place where concrete parts meet: it joins services to vault, packs, documents, window and terminal."""
