// Documents whose symbol begins with this number.
MATCH (d:Document {number: $number})
RETURN d.data AS data
ORDER BY d.id
LIMIT $most
