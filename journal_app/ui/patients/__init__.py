"""The screens about patients: finding, registering, the record and every act in it; they must not know the shell."""
