//! Letters, PDFs, packages and receipts, read back as their reader would.

mod hand;
mod sample;
