"""The bundle for complaint boards, patients and other clinics: a signed BagIt folder, and what checks one."""
