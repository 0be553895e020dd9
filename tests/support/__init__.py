"""What tests share: builders, helpers and the leak watch. No test lives here."""
