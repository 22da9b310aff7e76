//! Whether a compound file is as large as it says, before a reader trusts its counts (MS-CFB): every sector lies within the
//! file and belongs to one chain only, so that what is read out of it is never more than the file itself.

const SECTOR: usize = 512;
/// Many of these make one sector of the small streams.
const SMALL: usize = 64;
const ENTRY: usize = 128;
/// Streams from this size on have sectors of their own.
const LARGE_FROM: u32 = 4096;
const END: u32 = 0xFFFF_FFFE;
const FREE: u32 = 0xFFFF_FFFF;
/// What the header itself has room for.
const TABLES_IN_HEADER: usize = 109;

const STREAM: u8 = 2;
const ROOT: u8 = 5;

/// A larger message is saved as `.eml`, which is read without copies.
const LARGEST: usize = 24 * 1024 * 1024;
/// How many sectors the empty streams may name in all, though they have none.
const MOST_IDLE: usize = 1 << 16;

/// Whether the file may be read: one of version 3, as Outlook writes it, whose chains neither meet nor turn back.
pub(super) fn is_sound(bytes: &[u8]) -> bool {
    bytes.len() <= LARGEST && judged(bytes).is_some()
}

fn judged(bytes: &[u8]) -> Option<()> {
    let header = bytes.get(..SECTOR)?;
    let version_3 = half(header, 26)? == 3 && half(header, 30)? == 9 && half(header, 32)? == 6;
    if !version_3 || word(header, 56)? != LARGE_FROM {
        return None;
    }
    let body = &bytes[SECTOR..];
    let mut sectors = Chains { next: Vec::new(), taken: vec![false; body.len() / SECTOR] };
    sectors.read_table(header, body)?;
    let directory = sectors.follow(word(header, 48)?)?;
    let mut small = Chains { next: Vec::new(), taken: Vec::new() };
    for sector in sectors.follow(word(header, 60)?)? {
        small.next.extend(words_of(sector_at(body, sector)?));
    }
    if small.next.len() != words_in(word(header, 64)?)? {
        return None;
    }
    let entries: Vec<&[u8]> = directory
        .into_iter()
        .map(|sector| sector_at(body, sector))
        .collect::<Option<Vec<_>>>()?
        .into_iter()
        .flat_map(|sector| sector.chunks_exact(ENTRY))
        .collect();
    let root = entries.first().filter(|entry| entry.get(66) == Some(&ROOT))?;
    let holds = sectors.follow(word(root, 116)?)?.len() * (SECTOR / SMALL);
    small.taken = vec![false; holds.min(small.next.len())];
    let mut idle = 0;
    for entry in entries.iter().skip(1) {
        match entry.get(66) {
            Some(&STREAM) if word(entry, 120)? == 0 => {
                idle += small.idle_length(word(entry, 116)?, MOST_IDLE - idle)?;
            }
            Some(&STREAM) => judge_stream(entry, &mut sectors, &mut small)?,
            // A second root would have its chain read as well.
            Some(&ROOT) | None => return None,
            Some(_) => (),
        }
    }
    Some(())
}

/// A stream has as many sectors as its size needs.
fn judge_stream(entry: &[u8], sectors: &mut Chains, small: &mut Chains) -> Option<()> {
    let (start, size) = (word(entry, 116)?, word(entry, 120)?);
    let (chain, unit) = if size < LARGE_FROM {
        (small.follow(start)?, SMALL)
    } else {
        (sectors.follow(start)?, SECTOR)
    };
    let needed = usize::try_from(size).ok()?.div_ceil(unit);
    (needed <= chain.len()).then_some(())
}

/// Which sector follows which, and those that a chain has taken.
struct Chains {
    next: Vec<u32>,
    taken: Vec<bool>,
}

impl Chains {
    /// Reads the table of sectors: where its own sectors are stands in the header and, of large files, in a chain.
    fn read_table(&mut self, header: &[u8], body: &[u8]) -> Option<()> {
        let mut places: Vec<u32> = words_of(header.get(76..)?).take(TABLES_IN_HEADER).collect();
        let mut more = word(header, 68)?;
        let mut left = word(header, 72)?;
        while more < END {
            left = left.checked_sub(1)?;
            self.take(more)?;
            let sector = sector_at(body, more)?;
            places.extend(words_of(sector).take(SECTOR / 4 - 1));
            more = word(sector, SECTOR - 4)?;
        }
        let count = usize::try_from(word(header, 44)?).ok()?;
        let used = places.iter().take_while(|place| **place != FREE).count();
        if left != 0 || used != count || places.iter().skip(used).any(|place| *place != FREE) {
            return None;
        }
        for place in places.into_iter().take(used) {
            self.take(place)?;
            self.next.extend(words_of(sector_at(body, place)?));
        }
        Some(())
    }

    /// The sectors of a chain, each of which no chain had before.
    fn follow(&mut self, start: u32) -> Option<Vec<u32>> {
        let mut chain = Vec::new();
        let mut at = start;
        while at < END {
            self.take(at)?;
            chain.push(at);
            at = *self.next.get(usize::try_from(at).ok()?)?;
        }
        Some(chain)
    }

    /// How far a chain goes that nothing is read from; none where it is longer than `most`.
    fn idle_length(&self, start: u32, most: usize) -> Option<usize> {
        let mut at = start;
        for length in 0..=most {
            match self.next.get(usize::try_from(at).ok()?) {
                Some(next) => at = *next,
                None => return Some(length),
            }
        }
        None
    }

    fn take(&mut self, sector: u32) -> Option<()> {
        let taken = self.taken.get_mut(usize::try_from(sector).ok()?)?;
        (!std::mem::replace(taken, true)).then_some(())
    }
}

fn sector_at(body: &[u8], sector: u32) -> Option<&[u8]> {
    let start = usize::try_from(sector).ok()?.checked_mul(SECTOR)?;
    body.get(start..start.checked_add(SECTOR)?)
}

fn words_in(sectors: u32) -> Option<usize> {
    usize::try_from(sectors).ok()?.checked_mul(SECTOR / 4)
}

fn words_of(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes
        .chunks_exact(4)
        .map(|word| word.iter().rev().fold(0, |all, byte| all << 8 | u32::from(*byte)))
}

fn word(bytes: &[u8], at: usize) -> Option<u32> {
    words_of(bytes.get(at..at + 4)?).next()
}

fn half(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}
