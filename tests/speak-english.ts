/** Windows that tests open speak English, whatever the system speaks: they inherit this. Imported for its effect. */
process.env['LANGUAGE'] = 'en_US'
