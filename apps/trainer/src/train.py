"""Gradients, and nothing else: rasters come in on stdin, weights go out on stdout.

stdin:  one line of JSON {layers, classes, kept, size, batch, rate, samples, minutes, seed, validation, start},
        then the float32 values of the weights to start from (`start` of them: of each layer its kernel and
        its bias; none for fresh ones), then `validation` records, then training records until stdin closes.
        A record is the label as a little-endian uint16, size * size bytes, row by row, and `kept` uint16:
        what the teachers think at TEMPERATURE, in 65,535ths; zeros where nobody was asked.
stdout: one line of JSON [[name, shape], ...], then all the float32 values.
stderr: progress.
"""
import copy, json, math, os, queue, sys, threading, time
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
TEMPERATURE = 2  # of the teachers (Hinton et al., 2015)
TEACHERS_WEIGHT = 0.5
# Half the time where the processor can, and as good: sums are kept in float32.
BFLOAT16 = "avx512_bf16" in open("/proc/cpuinfo").read() if os.path.exists("/proc/cpuinfo") else False


def network(description, classes):
    layers, before = [], 1
    for step in description:
        if step["kind"] == "halve":
            layers.append(nn.MaxPool2d(2))
        elif step["kind"] == "gather":
            layers += [nn.Conv2d(before, before, step["kernel"], groups=before, bias=False), nn.BatchNorm2d(before)]
        else:
            channels, kernel, stride = step["channels"], step["kernel"], step["stride"]
            layers += [nn.Conv2d(before, channels, kernel, stride, padding=(kernel - 1) // 2, bias=False)]
            layers += [nn.BatchNorm2d(channels), nn.ReLU()]
            before = channels
    return nn.Sequential(*layers, nn.Flatten(), nn.Linear(before, classes))


def read_records(count, size, kept):
    length = 2 + size * size + 2 * kept
    data = sys.stdin.buffer.read(count * length)
    records = np.frombuffer(data, np.uint8)[: len(data) // length * length].reshape(-1, length)
    labels = records[:, :2].copy().view("<u2").astype(np.int64).ravel()
    pixels = records[:, 2 : 2 + size * size].astype(np.float32).reshape(-1, 1, size, size) / 255
    taught = records[:, 2 + size * size :].copy().view("<u2").astype(np.float32) / 65535
    return torch.from_numpy(pixels), torch.from_numpy(labels), torch.from_numpy(taught)


@torch.no_grad()
def start_from(net, values, pixels):
    """Gives a fresh network the kernels and biases of a folded one; batch norm begins as doing nothing."""
    values, x = torch.from_numpy(values), pixels

    def take(shape):
        nonlocal values
        part, values = values[: math.prod(shape)], values[math.prod(shape) :]
        return part.view(shape)

    for layer in net:
        if isinstance(layer, nn.Conv2d):
            layer.weight.copy_(take(layer.weight.shape))
        if isinstance(layer, nn.BatchNorm2d):
            mean, variance = x.mean((0, 2, 3)), x.var((0, 2, 3))
            layer.running_mean.copy_(mean)
            layer.running_var.copy_(variance)
            layer.weight.copy_((variance + layer.eps).sqrt())
            layer.bias.copy_(take(layer.bias.shape) + mean)
        if isinstance(layer, nn.Linear):
            kept = len(values) // (layer.in_features + 1)
            layer.weight[:kept] = take((kept, layer.in_features))
            layer.bias[:kept] = take((kept,))
        x = layer.eval()(x)


@torch.no_grad()
def accuracy(net, pixels, labels, kept):
    net.eval()
    outputs = torch.cat([net(part)[:, :kept] for part in pixels.split(500)])
    return (outputs.argmax(1) == labels).float().mean().item()


def main():
    task = json.loads(sys.stdin.buffer.readline())
    torch.manual_seed(task["seed"])
    size, batch = task["size"], task["batch"]
    start_values = np.frombuffer(sys.stdin.buffer.read(4 * task["start"]), "<f4").copy()
    *validation, _ = read_records(task["validation"], size, task["kept"])
    net = network(task["layers"], task["classes"])
    if len(start_values):
        start_from(net, start_values, validation[0][:1000])
        print(f"validation accuracy at the start {accuracy(net, *validation, task['kept']):.4f}", file=sys.stderr)
    net.to(memory_format=torch.channels_last)
    averaged = copy.deepcopy(net)
    decays = [p for p in net.parameters() if p.dim() > 1]
    others = [p for p in net.parameters() if p.dim() <= 1]
    optimizer = torch.optim.AdamW(
        [{"params": decays, "weight_decay": WEIGHT_DECAY}, {"params": others, "weight_decay": 0}], lr=task["rate"]
    )

    batches = queue.Queue(32)

    def receive():
        while True:
            records = read_records(batch, size, task["kept"])
            batches.put(records)
            if len(records[1]) < batch:
                return

    threading.Thread(target=receive, daemon=True).start()
    start = reported = time.time()
    seen, step, mean_loss = 0, 0, 0.0
    while True:
        passed = (time.time() - start) / 60
        done = seen / task["samples"] if task["samples"] else passed / task["minutes"]
        if done >= 1:
            break
        pixels, labels, taught = batches.get()
        if len(labels) < batch:
            break
        rate = done / WARM_UP if done < WARM_UP else 0.5 + 0.5 * math.cos(math.pi * (done - WARM_UP) / (1 - WARM_UP))
        for group in optimizer.param_groups:
            group["lr"] = task["rate"] * max(rate, 0.002)
        net.train()
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=BFLOAT16):
            outputs = net(pixels.contiguous(memory_format=torch.channels_last)).float()
        loss = F.cross_entropy(outputs, labels, label_smoothing=LABEL_SMOOTHING)
        pupils = F.log_softmax(outputs[:, : task["kept"]] / TEMPERATURE, 1)
        loss = loss - TEACHERS_WEIGHT * TEMPERATURE**2 * (taught * pupils).sum(1).mean()
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
