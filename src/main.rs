//! The `greffe` program: everything is in the library.

fn main() -> std::process::ExitCode {
    greffe::cli::main()
}
