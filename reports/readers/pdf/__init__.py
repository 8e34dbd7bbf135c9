"""A PDF of a published report → transcript, by its tags where it has them, else by where its letters stand."""
