"""Gradients, and nothing else: pictures come in on stdin, weights go out on stdout.

stdin:  one line of JSON {layers, classes, labels, size, channels, recipe, rate, samples, minutes, seed, validation,
        resume, tutor}, where `recipe` is that of `recipe.ts`, `resume` is null or a state that was handed back, without
        its numbers, and `tutor` is null or {layers, tensors}; the numbers of both follow as float32.
        Then `validation` records of finished drawings, as many of unfinished ones, then training records
        until stdin closes. A record is the class as a little-endian uint16 (65,535: nobody knows), a byte (1: the
        network is asked what it sees in a mirror; 2: the tutor is not asked; or both), size * size * channels bytes,
        row by row, and `labels` uint16: what the teachers think at the temperature, times how much that counts, in
        16,384ths; zeros where nobody was asked.
stdout: lines of JSON {kind: "progress", ...}, and now and then {kind: "state", tensors: [[name, shape], ...], ...}
        followed by the float32 values. The last state is final, or there is {kind: "failed", why}.
"""
import copy, json, math, os, queue, sys, threading, time
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(1)
REPORT_SECONDS = 60
STATE_SECONDS = 300
UNKNOWN = 65535
SHARE_UNIT = 16384
# Half the time where the processor can, and as good: sums are kept in float32.
BFLOAT16 = "avx512_bf16" in open("/proc/cpuinfo").read() if os.path.exists("/proc/cpuinfo") else False


class Gather(nn.Module):
    """A depthwise convolution as large as the picture, as a sum of products: its gradients are quicker so."""

    def __init__(self, channels, kernel):
        super().__init__()
        self.weight = nn.Parameter(nn.Conv2d(channels, channels, kernel, groups=channels, bias=False).weight.detach())

    def forward(self, pictures):
        return (pictures * self.weight.squeeze(1)).sum((2, 3), keepdim=True)


def body(description, channels):
    layers, before = [], channels
    for step in description:
        if step["kind"] == "halve":
            layers.append(nn.MaxPool2d(2))
        elif step["kind"] == "gather":
            layers += [Gather(before, step["kernel"]), nn.BatchNorm2d(before)]
        else:
            channels, kernel, stride = step["channels"], step["kernel"], step["stride"]
            padding = [(side - 1) // 2 for side in kernel]
            layers += [nn.Conv2d(before, channels, kernel, stride, padding, bias=False), nn.BatchNorm2d(channels)]
            layers += [nn.ReLU()] if step["activation"] == "relu" else []
            before = channels
    return nn.Sequential(*layers, nn.Flatten()), before


class Network(nn.Module):
    """Two heads on one body: the labels and "none of these", which is kept, and all classes, which only teaches."""

    def __init__(self, task):
        super().__init__()
        self.body, width = body(task["layers"], task["channels"])
        self.labels = nn.Linear(width, task["labels"] + 1)
        self.classes = nn.Linear(width, task["classes"])

    def forward(self, pictures):
        features = self.body(pictures.contiguous(memory_format=torch.channels_last))
        return self.labels(features), self.classes(features)


def read_records(count, task):
    size, channels, labels = task["size"], task["channels"], task["labels"]
    taught_at = 3 + size * size * channels
    length = taught_at + 2 * labels
    data = sys.stdin.buffer.read(count * length)
    records = np.frombuffer(data, np.uint8)[: len(data) // length * length].reshape(-1, length)
    classes = records[:, :2].copy().view("<u2").astype(np.int64).ravel()
    pixels = records[:, 3:taught_at].astype(np.float32).reshape(-1, size, size, channels) / 255
    taught = records[:, taught_at:].copy().view("<u2").astype(np.float32) / SHARE_UNIT
    mirrored, tutored = (np.flatnonzero(asked) for asked in (records[:, 2] & 1, (records[:, 2] & 2) == 0))
    return (torch.from_numpy(pixels).permute(0, 3, 1, 2), *map(torch.from_numpy, (classes, taught, mirrored, tutored)))


@torch.no_grad()
def accuracy(net, pixels, classes, *_):
    net.eval()
    outputs = torch.cat([net(part)[0][:, :-1] for part in pixels.split(500)])
    return (outputs.argmax(1) == classes).float().mean().item()


@torch.no_grad()
def read_into(tensors, shapes):
    for name, shape in shapes:
        values = np.frombuffer(sys.stdin.buffer.read(4 * math.prod(shape)), "<f4").copy()
        tensors[name].copy_(torch.from_numpy(values).view(shape))


def say(message, values=()):
    sys.stdout.buffer.write((json.dumps(message) + "\n").encode())
    for value in values:
        sys.stdout.buffer.write(np.ascontiguousarray(value.detach().numpy(), "<f4").tobytes())
    sys.stdout.buffer.flush()


def opinions(net, pixels, temperature):
    """What it thinks of the labels, softened."""
    return F.softmax(net(pixels)[0][:, :-1].float() / temperature, 1)


def tensors_of(net, averaged, optimizer):
    """All that training needs to go on, by name; a copy is not made, so writing to them restores it."""
    parts = {"mean": averaged.state_dict(), "net": net.state_dict()}
    for moment in ["exp_avg", "exp_avg_sq"]:
        parts[moment] = {name: optimizer.state[value][moment] for name, value in net.named_parameters()}
    return {
        f"{part}.{name}": value
        for part, values in parts.items()
        for name, value in values.items()
        if value.is_floating_point()
    }


def main():
    task = json.loads(sys.stdin.buffer.readline())
    torch.manual_seed(task["seed"])
    recipe = task["recipe"]
    batch, resume = recipe["batch"], task["resume"] or {"step": 0, "seconds": 0, "tensors": []}
    net = Network(task).to(memory_format=torch.channels_last)
    averaged = copy.deepcopy(net)
    decays = [p for p in net.parameters() if p.dim() > 1]
    others = [p for p in net.parameters() if p.dim() <= 1]
    optimizer = torch.optim.AdamW(
        [{"params": decays, "weight_decay": recipe["weightDecay"]}, {"params": others, "weight_decay": 0}], lr=task["rate"]
    )
    step = resume["step"]
    for value in net.parameters():
        moments = {"exp_avg": torch.zeros_like(value), "exp_avg_sq": torch.zeros_like(value)}
        optimizer.state[value] = {"step": torch.tensor(float(step)), **moments}
    read_into(tensors_of(net, averaged, optimizer), resume["tensors"])
    tutor = task["tutor"] and Network({**task, "layers": task["tutor"]["layers"]}).to(memory_format=torch.channels_last).eval()
    if tutor:
        read_into(tutor.state_dict(), task["tutor"]["tensors"])
    finished, unfinished = (read_records(task["validation"], task) for _ in range(2))

    batches = queue.Queue(32)

    def receive():
        while True:
            records = read_records(batch, task)
            batches.put(records)
            if len(records[1]) < batch:
                return

    threading.Thread(target=receive, daemon=True).start()
    start = time.time() - resume["seconds"]
    begun, reported, kept = step, time.time(), time.time()
    loss_mean = 0.0
    while True:
        seconds = time.time() - start
        done = step * batch / task["samples"] if task["samples"] else seconds / 60 / task["minutes"]
        last = done >= 1
        if last or time.time() - reported > REPORT_SECONDS:
            reported = time.time()
            say({
                "kind": "progress", "done": min(1, done), "pictures": step * batch, "loss": round(loss_mean, 4),
                "secondsLeft": round(seconds / done * (1 - done)) if done and not last else 0,
                "finished": accuracy(averaged, *finished), "unfinished": accuracy(averaged, *unfinished),
            })
        if last or time.time() - kept > STATE_SECONDS:
            kept = time.time()
            tensors = tensors_of(net, averaged, optimizer)
            shapes = [[name, list(value.shape)] for name, value in tensors.items()]
            say({"kind": "state", "final": last, "step": step, "seconds": seconds, "tensors": shapes}, tensors.values())
        if last:
            return
        pixels, classes, taught, mirrored, tutored = batches.get()
        if len(classes) < batch:
            return say({"kind": "failed", "why": "the pictures ended before the training did"})
        warm_up = recipe["warmUp"]
        rate = done / warm_up if done < warm_up else 0.5 + 0.5 * math.cos(math.pi * (done - warm_up) / (1 - warm_up))
        for group in optimizer.param_groups:
            group["lr"] = task["rate"] * max(rate, recipe["leastRate"])
        net.train()
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=BFLOAT16):
            outputs, guessed = net(pixels)
        outputs, guessed = outputs.float(), guessed.float()
        temperature = recipe["temperature"]
        averaged.eval()
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16, enabled=BFLOAT16):
            turned = pixels.clone()
            turned[mirrored] = pixels[mirrored].flip(3)
            if len(mirrored):
                taught[mirrored] += recipe["mirrorWeight"] * opinions(averaged, turned[mirrored], temperature)
            if tutor and len(tutored):
                taught[tutored] += recipe["tutorWeight"] * opinions(tutor, turned[tutored], temperature)
        pupils = F.log_softmax(outputs[:, :-1] / temperature, 1)
        known = classes < UNKNOWN
        loss = (
            (F.cross_entropy(outputs, classes.clamp(max=task["labels"]), reduction="none") * known).mean()
            + recipe["classesWeight"]
            * (F.cross_entropy(guessed, classes.clamp(max=task["classes"] - 1), reduction="none") * known).mean()
            - recipe["teachersWeight"] * temperature**2 * (taught * pupils).sum(1).mean()
        )
        if not math.isfinite(loss.item()):
            return say({"kind": "failed", "why": "the training has diverged: it wants a lower --rate"})
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        step += 1
        decay = min(recipe["emaDecay"], step / (step + 10))
        with torch.no_grad():
            for mean, value in zip(averaged.state_dict().values(), net.state_dict().values()):
                mean.lerp_(value, 1 - decay) if mean.is_floating_point() else mean.copy_(value)
        loss_mean += (loss.item() - loss_mean) * max(0.01, 1 / (step - begun))


main()
# In order, Python would not end while the thread waits for pictures.
os._exit(0)
