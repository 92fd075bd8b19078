select exists (select from sought where keys && $1) as there
