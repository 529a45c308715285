/** Everyday words that only one of the two sister languages uses. */
const indonesian = new Set(
  (
    'apakah bisa nggak gak enggak ga kak gimana bagaimana kapan uang kantor mobil ongkir resi toko tokonya faktur diskon poin ' +
    'karena kirim pengiriman dikirim saja aja banget cuma gratis pesanan barangnya kamu kalian anda bahwa sebuah seorang ' +
    'adalah namun tersebut perusahaan merupakan pemerintah mereka ukuran ukurannya kualitas kualitasnya statusnya terkirim ' +
    'belum lagi dong nih sih deh kok udah sudah tolong minta harganya stoknya jelek anggota komplain petugas bicara ' +
    'berbeda beda rumah sakit polisi universitas bulan kemarin besok senin selasa rabu jumat sabtu minggu situ silakan'
  ).split(' '),
)
const malay = new Set(
  (
    'boleh tak nak kat bila macam mana wang kedai kereta kerana awak sila penghantaran dihantar hantar bungkusan invois ' +
    'diskaun pukul bayaran dapatkan ialah syarikat kerajaan tawaran percuma petang teruk sangat sikit cakap khidmat ' +
    'pelanggan aduan saiz kualiti tersalah baju mereka kata hospital polis universiti isnin ahad jumaat khamis ogos ' +
    'bahawa beliau menerusi daripada kepada pihak semasa turut berkata ahli faedah cawan pemulangan ganjaran ke tukar ' +
    'semula dah ada hendak manakala ketika malaysia negeri ringgit esok kelmarin cuti pejabat telefon'
  ).split(' '),
)
const indonesianEnding = /(?:tas|asi|isasi|ional|if|nya)$/
const malayEnding = /(?:iti|syen|isme|ial|kah)$/
/** What a word of one's own is worth, in the units of the statistics. */
const worth = 60

/** How much more the words speak for Indonesian than for Malay. */
export function indonesianLead(words: readonly string[]): number {
  let lead = 0
  for (const word of words) {
    if (indonesian.has(word)) lead += worth
    if (malay.has(word)) lead -= worth
    if (word.length > 5 && indonesianEnding.test(word)) lead += worth / 4
    if (word.length > 5 && malayEnding.test(word)) lead -= worth / 2
  }
  return lead
}
