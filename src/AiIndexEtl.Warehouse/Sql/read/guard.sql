-- A statement of the user's reads the published file and nothing else: it can neither write a file (COPY ... TO) nor read another one.
SET enable_external_access = false;
SET lock_configuration = true;
