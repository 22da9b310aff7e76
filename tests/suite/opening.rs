//! What cannot be opened: each thing by its own name, and left byte for byte as it was.

mod refused;
mod torn;
