"""Forms and region data: a template and a sheet in, a document out, all in memory."""
