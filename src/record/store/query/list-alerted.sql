select change from alerted where dossier_id = $1 and channel = $2
