"""The screen of who may do what: delegations and what each person is cleared for; no patients, no judging."""
