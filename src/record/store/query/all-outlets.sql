select id, key, name, domain from outlet
