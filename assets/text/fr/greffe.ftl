app-name = Greffe

## Le fichier de politique
policy-at-line = { $file }, ligne { $line } : { $problem }
policy-in-file = { $file } : { $problem }
policy-too-large = le fichier dépasse { $limit } Kio, une politique n’en demande pas tant
policy-syntax = ce n’est pas du TOML lisible ; vérifiez guillemets, crochets et doublons ({ $detail })
policy-format = « format = { $found } » n’est pas connu de cette version de Greffe, qui lit « format = { $known } »
policy-format-missing = le numéro de format manque ; commencez le fichier par « format = { $known } »
policy-unknown-key = la clé « { $key } » n’existe pas ici ; clés possibles : { $known }
policy-missing-key = la clé « { $key } » manque
policy-unknown-word = « { $word } » n’est pas un mot connu ; mots possibles : { $known }
policy-kind-text = un texte entre guillemets est attendu
policy-kind-number = un nombre entier positif est attendu
policy-kind-yes-no = true ou false est attendu
policy-kind-list = une liste entre crochets est attendue
policy-kind-table = un groupe de clés est attendu
policy-kind-day = un jour entre guillemets est attendu, par exemple "2023-10-03"
policy-kind-other = cette valeur n’est pas du genre attendu
policy-blank = ce texte est vide ; écrivez-le ou retirez la clé
policy-bad-id = « { $id } » ne convient pas ; minuscules sans accent, chiffres, tirets, 64 signes au plus
policy-twice = « { $id } » figure deux fois
policy-empty-list = la liste « { $key } » est vide
policy-no-category = la catégorie « { $id } » n’est décrite nulle part dans le fichier
policy-no-field = la donnée « { $id } » n’est décrite nulle part dans le fichier
policy-no-recipient = le destinataire « { $id } » n’est décrit nulle part dans le fichier
policy-no-recipient-group = le groupe de destinataires « { $id } » n’est décrit nulle part dans le fichier
policy-no-rule = la règle de conservation « { $id } » n’est décrite nulle part dans le fichier
policy-no-source = la source « { $id } » n’est décrite nulle part dans le fichier
policy-period = une durée de { $found } mois est impossible ; de 1 à { $longest } mois
policy-time-zone = « { $found } » n’est pas un fuseau horaire ; par exemple Europe/Paris
policy-calendar = « { $found } » n’est pas un calendrier connu ; calendriers possibles : { $known }
policy-country = « { $found } » n’est pas un code de pays ; deux majuscules, par exemple FR
policy-email = « { $found } » n’est pas une adresse électronique
policy-no-ground = ce destinataire est hors de l’Espace économique européen ({ $country }) ; fondez le transfert sur adequacy ou scc
policy-no-decision = un transfert fondé sur l’adéquation nomme sa décision ; ajoutez la clé « decision »
