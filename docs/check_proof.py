"""Checks a proof of blastengine-archive up to GitHub's signature, as docs/evidence.md describes it.
Usage: python3 check_proof.py PROOF KEYS    KEYS: armored public keys, from https://github.com/web-flow.gpg
"""
import base64, csv, hashlib, io, json, re, sys
SHA256 = "3031300d060960864801650304020105000420"  # what stands in front of the digest in a signature

def sha256(data): return hashlib.sha256(data).digest()
def need(true, why): true or sys.exit("not valid: " + why)
def climb(leaf, index, count, path):
    need(0 <= index < count, "an index outside of its tree")
    last, node = count - 1, leaf
    for sibling in map(bytes.fromhex, path):
        need(last > 0 and len(sibling) == 32, "a path that is too long")
        if index % 2 or index == last:
            node = sha256(b"\x01" + sibling + node)
            while index % 2 == 0 and index: index, last = index // 2, last // 2
        else:
            node = sha256(b"\x01" + node + sibling)
        index, last = index // 2, last // 2
    need(last == 0, "a path that is too short")
    return node
def packets(armored, kind):
    for block in re.findall(f"-----BEGIN PGP {kind}-----.*?\n\n(.*?)\n(?:=.{{4}}\n)?-----END", armored, re.S):
        data, at = base64.b64decode(block), 0
        while at < len(data):
            tag, at = data[at], at + 1
            if tag & 0x40 and data[at] < 192: size, at = data[at], at + 1
            elif tag & 0x40: size, at = ((data[at] - 192) << 8) + data[at + 1] + 192, at + 2
            else: size, at = number(data[at:at + (1 << (tag & 3))]), at + (1 << (tag & 3))
            yield (tag & 63 if tag & 64 else tag >> 2 & 15), data[at:at + size]
            at += size
def number(data): return int.from_bytes(data, "big")
def integers(data):
    while data:
        end = 2 + (number(data[:2]) + 7) // 8
        yield number(data[2:end])
        data = data[end:]
def subpackets(data):
    while data: yield data[1], data[2:1 + data[0]]; data = data[1 + data[0]:]
def life(key, behind):
    start, seconds = number(key[1:5]), 0
    for tag, body in behind:
        if tag in (6, 14): break
        if tag == 2: seconds = number(dict(subpackets(body[6:6 + number(body[4:6])])).get(9, b"")) or seconds
    return start, start + seconds if seconds else float("inf")
def signed_at(commit, keys):
    head, message = commit.split(b"\n\n", 1)
    signatures = re.findall(rb"\ngpgsig (.*(?:\n .*)*)", head)
    need(len(signatures) == 1, "not one signature")
    payload = re.sub(rb"\ngpgsig .*(?:\n .*)*", b"", head) + b"\n\n" + message
    (_, body), = packets(signatures[0].decode().replace("\n ", "\n"), "SIGNATURE")
    need(body[:4] == b"\x04\x00\x01\x08", "not a version 4 RSA signature with SHA-256")
    end = 6 + number(body[4:6])
    at = number(dict(subpackets(body[6:end]))[2])
    digest = bytes.fromhex(SHA256) + sha256(payload + body[:end] + b"\x04\xff" + end.to_bytes(4, "big"))
    value, = integers(body[end + 4 + number(body[end:end + 2]):])
    listed = list(packets(keys, "PUBLIC KEY BLOCK"))
    for place, (tag, key) in enumerate(listed):
        if tag not in (6, 14): continue
        (n, e), (start, stop) = integers(key[6:]), life(key, listed[place + 1:])
        size = (n.bit_length() + 7) // 8
        padded = b"\x00\x01" + b"\xff" * (size - 54) + b"\x00" + digest
        if pow(value, e, n).to_bytes(size, "big") == padded and start <= at <= stop: return at
    sys.exit("not valid: no key that was alive made the signature")

mails, deliveries = set(), []
for state in json.load(open(sys.argv[1], encoding="utf-8"))["states"]:
    record, commit = state["record"].encode(), base64.b64decode(state["commit"])
    root = climb(sha256(b"\0" + bytes.fromhex(state["salt"]) + record), state["leaf_index"], state["leaf_count"], state["file_path"]).hex()
    need(len(state["salt"]) == 32 and state["line"] == f'{state["file"]},{state["leaf_count"]},{root}', "the file")
    month = climb(sha256(b"\x00" + state["line"].encode()), state["line_index"], state["line_count"], state["month_path"])
    need(state["file"].split("/")[1] == state["month"], "the month")
    leaf = sha256(f'\0{state["month"]} {state["line_count"]} {month.hex()}'.encode())
    seal = climb(leaf, state["month_index"], state["month_count"], state["seal_path"]).hex()
    trailers = re.findall(r"^Archive-Seal: v1 sha256:(\w+) (\d+)$", commit.decode().rstrip().split("\n\n")[-1], re.M)
    need(trailers and trailers[-1] == (seal, str(state["month_count"])), "the seal")
    if state["file"].startswith("deliveries/"): deliveries.append(next(csv.reader(io.StringIO(state["record"])))[0])
    else: mails.add((json.loads(state["record"])["maillog_id"], str(json.loads(state["record"])["delivery_id"])))
    print(f'signed at {signed_at(commit, open(sys.argv[2]).read())}: {state["record"]}')
need(len({mail for mail, _ in mails}) == 1 and {*deliveries} <= {own for _, own in mails}, "states of more than one mail")
