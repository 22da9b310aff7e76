#[path = "../tests/suite/window/sample.rs"]
mod sample;
fn main() {
    let dir = std::path::PathBuf::from("/tmp/look");
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).unwrap();
    let size: Vec<f32> = std::env::args().skip(1).map(|a| a.parse().unwrap()).collect();
    let casebook = sample::casebook(&dir);
    greffe::ui::pictures(
        greffe::ui::Order {
            casebook,
            passphrase: sample::PASSPHRASE.to_owned().into(),
            dir,
            size: [size[0], size[1]],
        },
        sample::session(),
    )
    .unwrap();
}
