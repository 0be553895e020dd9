"""Vandaag: what is late, what is due today, what comes this week."""
