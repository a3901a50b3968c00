SELECT variable_id, name, definition FROM variable WHERE variable_id IN (SELECT metric FROM exported)
