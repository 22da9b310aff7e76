//! Letters, PDFs, packages and receipts, read back as their reader would.

mod data;
mod letters;
mod packages;
mod pdfs;
mod receipts;
mod sample;

/// Values that Markdown, Typst, the template, HTML or a spreadsheet would each take for their own.
const HOSTILE: [&str; 12] = [
    "*bold* and _emphasis_",
    "# a heading",
    "- an item",
    "1. an item",
    "a | b",
    "{{ case_number }} {% if held %}",
    "#let x = 1; $x$ @label",
    "<script>alert(1)</script>",
    "[words](https://example.org) ![picture](x.png)",
    "`code` \\ ~~struck~~ &amp; &#42;",
    "=cmd()",
    "---",
];
