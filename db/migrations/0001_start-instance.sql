INSERT INTO `instance` (`id`, `data_version`, `lead_rule_id`, `sample_version`) VALUES (1, 0, NULL, NULL);
