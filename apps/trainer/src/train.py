"""Gradients, and nothing else: rasters come in on stdin, weights go out on stdout.

stdin:  one line of JSON {layers, classes, kept, size, batch, rate, samples, minutes, seed, validation},
        then `validation` records, then training records until stdin closes. A record is the label as a
        little-endian uint16 and size * size bytes, row by row.
stdout: one line of JSON [[name, shape], ...], then all the float32 values.
stderr: progress.
"""
import copy, json, math, queue, sys, threading, time
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(1)
EMA_DECAY = 0.999
LABEL_SMOOTHING = 0.05
WEIGHT_DECAY = 0.02
WARM_UP = 0.05  # share of the training
REPORT_SECONDS = 60


def network(description, classes):
    layers, before = [], 1
    for step in description:
        if step["kind"] == "halve":
            layers.append(nn.MaxPool2d(2))
        elif step["kind"] == "gather":
            layers += [nn.Conv2d(before, before, step["kernel"], groups=before, bias=False), nn.BatchNorm2d(before)]
        else:
            channels, kernel, stride = step["channels"], step["kernel"], step["stride"]
            layers += [nn.Conv2d(before, channels, kernel, stride, padding=kernel // 2, bias=False)]
            layers += [nn.BatchNorm2d(channels), nn.ReLU()]
            before = channels
    return nn.Sequential(*layers, nn.Flatten(), nn.Linear(before, classes))


def read_records(count, size):
    data = sys.stdin.buffer.read(count * (2 + size * size))
    records = np.frombuffer(data, np.uint8)[: len(data) // (2 + size * size) * (2 + size * size)]
    records = records.reshape(-1, 2 + size * size)
    labels = records[:, :2].copy().view("<u2").astype(np.int64).ravel()
    pixels = records[:, 2:].astype(np.float32).reshape(-1, 1, size, size) / 255
    return torch.from_numpy(pixels), torch.from_numpy(labels)


@torch.no_grad()
def accuracy(net, pixels, labels, kept):
    net.eval()
    outputs = torch.cat([net(part)[:, :kept] for part in pixels.split(500)])
    return (outputs.argmax(1) == labels).float().mean().item()


def main():
    task = json.loads(sys.stdin.buffer.readline())
    torch.manual_seed(task["seed"])
    size, batch = task["size"], task["batch"]
    validation = read_records(task["validation"], size)
    net = network(task["layers"], task["classes"])
    averaged = copy.deepcopy(net)
    decays = [p for p in net.parameters() if p.dim() > 1]
    others = [p for p in net.parameters() if p.dim() <= 1]
    optimizer = torch.optim.AdamW(
        [{"params": decays, "weight_decay": WEIGHT_DECAY}, {"params": others, "weight_decay": 0}], lr=task["rate"]
    )

    batches = queue.Queue(32)

    def receive():
        while True:
            pixels, labels = read_records(batch, size)
            batches.put((pixels, labels))
            if len(labels) < batch:
                return

    threading.Thread(target=receive, daemon=True).start()
    start = reported = time.time()
    seen, step, mean_loss = 0, 0, 0.0
    while True:
        passed = (time.time() - start) / 60
        done = seen / task["samples"] if task["samples"] else passed / task["minutes"]
        if done >= 1:
            break
        pixels, labels = batches.get()
        if len(labels) < batch:
            break
        rate = done / WARM_UP if done < WARM_UP else 0.5 + 0.5 * math.cos(math.pi * (done - WARM_UP) / (1 - WARM_UP))
        for group in optimizer.param_groups:
            group["lr"] = task["rate"] * max(rate, 0.002)
        net.train()
        loss = F.cross_entropy(net(pixels), labels, label_smoothing=LABEL_SMOOTHING)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        seen, step = seen + batch, step + 1
        decay = min(EMA_DECAY, step / (step + 10))
        with torch.no_grad():
            for mean, value in zip(averaged.state_dict().values(), net.state_dict().values()):
                mean.lerp_(value, 1 - decay) if mean.is_floating_point() else mean.copy_(value)
        mean_loss += (loss.item() - mean_loss) * max(0.01, 1 / step)
        if time.time() - reported > REPORT_SECONDS:
            reported = time.time()
            left = passed / done * (1 - done) if done else 0
            print(
                f"{seen} samples, loss {mean_loss:.3f}, validation accuracy "
                f"{accuracy(averaged, *validation, task['kept']):.4f}, {left:.1f} minutes left",
                file=sys.stderr, flush=True,
            )

    values = {name: value.numpy() for name, value in averaged.state_dict().items() if value.is_floating_point()}
    print(f"{seen} samples, validation accuracy {accuracy(averaged, *validation, task['kept']):.4f}", file=sys.stderr)
    out = sys.stdout.buffer
    out.write((json.dumps([[name, value.shape] for name, value in values.items()]) + "\n").encode())
    for value in values.values():
        out.write(np.ascontiguousarray(value, "<f4").tobytes())
    out.flush()


main()
