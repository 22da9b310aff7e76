//! A small seeded generator: the same numbers on every machine, for ever.

/// `SplitMix64`, which needs nothing but its seed.
#[derive(Clone, Debug)]
pub(super) struct Random(u64);

impl Random {
    /// The generator of one invented person: independent of how many others there are.
    pub(super) const fn of(index: u32) -> Self {
        Self(0x6772_6566_6665_0000 ^ (index as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub(super) const fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high.saturating_sub(low) + 1)
    }

    pub(super) const fn percent(&mut self, chance: u64) -> bool {
        self.next() % 100 < chance
    }

    /// One of a table's entries; the default of an empty one.
    pub(super) fn one_of<T: Copy + Default>(&mut self, table: &[T]) -> T {
        let length = u64::try_from(table.len()).unwrap_or(1).max(1);
        let place = usize::try_from(self.next() % length).unwrap_or_default();
        table.get(place).copied().unwrap_or_default()
    }
}
