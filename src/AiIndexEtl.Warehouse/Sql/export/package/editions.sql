SELECT edition_id, series, label, title, producer, published, url, citation, license_name, license_url
FROM edition WHERE edition_id IN (SELECT edition FROM exported)
