SELECT ref_area, name FROM area WHERE ref_area IN (SELECT unnest(area) FROM exported)
