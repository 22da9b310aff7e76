app-name = Greffe

## Mail
mail-from = From
mail-subject = Subject
mail-sent-at = Sent on
mail-received-at = Received on
mail-rights = Rights suggested
mail-attachment = Attachment
mail-automatic = This message was written by a machine
mail-unknown = Not stated
