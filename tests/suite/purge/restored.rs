//! Who was erased in a purge stays erased when an older backup is restored, even from the folder's ledger alone.

use std::collections::BTreeSet;
use std::fs;

use greffe::casebook::Casebook;

use super::{add_marked, carry_out, order, plan};
use crate::backups::{a_backed_up_casebook, pass, running_session};
use crate::common::{PASSPHRASE, a_contact, file_in};
use crate::erasure::marks::found;

#[test]
fn a_restored_backup_erases_again_whom_a_purge_has_erased_since() {
    let (mut shelf, _away) = a_backed_up_casebook();
    let people = add_marked(&mut shelf.casebook, 40);
    let both = a_contact().named("Ida", "Quint").client_since("2019-01-01");
    let both = both.prospect_since("2020-01-05").value("professional", "position", "ZqvGoesKwx");
    let both = shelf.add(both);
    let backup = shelf.casebook.back_up_to_folders().unwrap()[0].file.clone().unwrap();
    pass(60);
    let plan = plan(&shelf.casebook);
    assert_eq!(41, carry_out(&mut shelf.casebook, &order(&plan, BTreeSet::new())).erased);

    let folder = shelf.close();
    let path = file_in(folder.path());
    fs::remove_file(&path).unwrap();
    fs::remove_file(path.with_extension("greffe-wal")).ok();
    let order = crate::restore::order(&backup, &path);
    let done = Casebook::restore(&order, &running_session()).unwrap();
    assert_eq!((41, true), (done.replayed.erasures, done.ledger_is_newer));

    let mut casebook = Casebook::open(&path, PASSPHRASE, running_session()).unwrap();
    for (uid, _) in &people {
        assert!(casebook.contact(*uid).is_err());
    }
    assert_eq!(1, casebook.contact(both).unwrap().files.len());
    let mut values: Vec<String> = people.into_iter().flat_map(|(_, values)| values).collect();
    values.push("ZqvGoesKwx".to_owned());
    let pages = casebook.store().decrypted_pages().unwrap();
    assert_eq!(Vec::<String>::new(), found(&values, &pages));
    assert!(casebook.check().unwrap().is_whole());
}
