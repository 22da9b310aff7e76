//! Code page 850, in which programs of DOS and old exports of French tools write; the libraries of the web lack it.

use std::io::{self, Read};
use std::sync::LazyLock;

/// What the bytes from 0x80 on stand for.
const LETTERS: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ\
    áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀\
    ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

static TABLE: LazyLock<Vec<char>> =
    LazyLock::new(|| (0..0x80_u8).map(char::from).chain(LETTERS.chars()).collect());

pub(super) fn letter(byte: u8) -> char {
    TABLE.get(usize::from(byte)).copied().unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// A source in code page 850, read as UTF-8.
pub(super) struct Decoded<R> {
    source: R,
    /// What is decoded and not yet given, from a place on.
    ready: Vec<u8>,
    given: usize,
}

impl<R: Read> Decoded<R> {
    pub(super) fn new(source: R) -> Self {
        Self { source, ready: Vec::new(), given: 0 }
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given == self.ready.len() {
            let mut raw = [0; 16 * 1024];
            let read = self.source.read(&mut raw)?;
            let letters = raw[..read].iter().map(|byte| letter(*byte));
            self.ready = letters.collect::<String>().into_bytes();
            self.given = 0;
        }
        let length = buffer.len().min(self.ready.len() - self.given);
        buffer[..length].copy_from_slice(&self.ready[self.given..self.given + length]);
        self.given += length;
        Ok(length)
    }
}
