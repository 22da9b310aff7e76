app-name = Greffe

## The policy file
policy-at-line = { $file }, line { $line }: { $problem }
policy-in-file = { $file }: { $problem }
policy-too-large = the file is larger than { $limit } KiB, more than any policy needs
policy-syntax = this is not readable TOML; check quotes, brackets and doubles ({ $detail })
policy-format = “format = { $found }” is not known to this version of Greffe, which reads “format = { $known }”
policy-format-missing = the format number is missing; start the file with “format = { $known }”
policy-unknown-key = there is no key “{ $key }” here; possible keys: { $known }
policy-missing-key = the key “{ $key }” is missing
policy-unknown-word = “{ $word }” is not a known word; possible words: { $known }
policy-kind-text = a text in quotes is expected
policy-kind-number = a positive whole number is expected
policy-kind-yes-no = true or false is expected
policy-kind-list = a list in brackets is expected
policy-kind-table = a group of keys is expected
policy-kind-day = a day in quotes is expected, such as "2023-10-03"
policy-kind-other = this value is not of the kind expected
policy-blank = this text is empty; write it or remove the key
policy-bad-id = “{ $id }” will not do; small letters without accents, digits, hyphens, at most 64 characters
policy-twice = “{ $id }” stands here twice
policy-empty-list = the list “{ $key }” is empty
policy-no-category = the category “{ $id }” is described nowhere in the file
policy-no-field = the field “{ $id }” is described nowhere in the file
policy-no-recipient = the recipient “{ $id }” is described nowhere in the file
policy-no-recipient-group = the group of recipients “{ $id }” is described nowhere in the file
policy-no-rule = the retention rule “{ $id }” is described nowhere in the file
policy-no-source = the source “{ $id }” is described nowhere in the file
policy-period = a period of { $found } months is impossible; from 1 to { $longest } months
policy-time-zone = “{ $found }” is not a time zone; for example Europe/Paris
policy-calendar = “{ $found }” is not a known calendar; possible calendars: { $known }
policy-country = “{ $found }” is not a country code; two capitals, such as FR
policy-email = “{ $found }” is not an e-mail address
policy-no-ground = this recipient is outside the European Economic Area ({ $country }); base the transfer on adequacy or scc
policy-no-decision = a transfer based on adequacy names its decision; add the key “decision”
